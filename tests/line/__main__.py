"""`python -m tests.line`: which events of the samples became one, and which queries find theirs."""

from tests.line import sample

if __name__ == "__main__":
    sample.report()
