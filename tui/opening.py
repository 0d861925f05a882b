"""The source in the reader's own editor."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from textual.app import SuspendNotSupported

from timeline import documents
from timeline.documents import mailbox
from tui import editors
from tui.copying import Copying
from tui.words import say


class Opening(Copying):
    """The explorer steps aside, and comes back as it was."""

    def action_editor(self) -> None:
        if self.selected is None:
            return
        telling = self.selected.tellings[self.source]
        path = self.folder / telling.path
        if (message := mailbox.whence(path)) is not None:
            self._edit(*message)
            return
        if not path.is_file():
            self.tell(
                say("There is no {path}: open the timeline with its folder.", path=path), wrong=True
            )
            return
        line = None
        if documents.is_verbatim(telling.path):
            line = self.store.document(telling.path).line(telling.span.start)
        self._edit(path, line)

    def _edit(self, path: Path, line: int | None) -> None:
        before = path.stat().st_mtime_ns
        command = editors.command(os.environ, path, line)
        try:
            with self.suspend():
                code = subprocess.run(command, check=False).returncode
        except (OSError, SuspendNotSupported) as error:
            said = say("{editor} does not open: {error}", editor=command[0], error=error)
            self.tell(said, wrong=True)
            return
        self.refresh(layout=True)
        if code:
            self.tell(
                say("{editor} ended with code {code}.", editor=command[0], code=code), wrong=True
            )
        elif path.is_file() and path.stat().st_mtime_ns != before:
            self.tell(say("{name} has changed: it is shown as it was read.", name=path.name))
