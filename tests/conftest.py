"""How hypothesis looks for cases: the same ones each time, or new ones when asked.

`make check` must say the same of the same code. New cases are looked for with
`HYPOTHESIS_PROFILE=explore make test`; what they find belongs into a table.
"""

import os

from hypothesis import settings

settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.register_profile("explore", deadline=None, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeatable"))
