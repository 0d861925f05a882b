"""Trains the tagger of actors: `python -m timeline.training.actors --data FOLDER`."""
