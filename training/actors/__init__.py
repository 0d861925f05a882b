"""Trains the tagger of actors: `python -m training.actors --data FOLDER`."""
