"""The whole line, from files on a disk to what the commands say, with nothing left out."""
