"""`timeline completion`: what a shell needs to complete commands, options and paths."""

from __future__ import annotations

import argparse
import shlex
from collections.abc import Callable, Iterator, Mapping

from timeline import cli

EXAMPLES = """\
  timeline completion bash > ~/.local/share/bash-completion/completions/timeline
  timeline completion zsh > ~/.zfunc/_timeline         with ~/.zfunc in fpath, before compinit
  timeline completion fish > ~/.config/fish/completions/timeline.fish
"""

_BASH = """\
# Completion of timeline for bash, written by: timeline completion bash
_timeline() {{
    local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}}
    local command=open options= words=
    (( COMP_CWORD > 1 )) && command=${{COMP_WORDS[1]}}
    case $before in
{values}
    esac
    case $command in
{options}
        *) options={default};;
    esac
    (( COMP_CWORD == 1 )) && words={commands}
    if [[ $word == -* ]]; then
        COMPREPLY=($(compgen -W "$options" -- "$word"))
    else
        COMPREPLY=($(compgen -f -- "$word") $(compgen -W "$words" -- "$word"))
    fi
}}
complete -o filenames -F _timeline timeline
"""

_ZSH = """\
#compdef timeline
# Completion of timeline for zsh, written by: timeline completion zsh
_timeline() {{
    local -a commands=(
{commands}
    )
    if (( CURRENT == 2 )); then
        _describe -t commands command commands
        _files
        return
    fi
    local command=$words[2]
    shift words
    (( CURRENT-- ))
    case $command in
{options}
        *) _files;;
    esac
}}
_timeline "$@"
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("shell", choices=tuple(SHELLS), help="the shell that is to complete")


def run(args: argparse.Namespace) -> int:
    print(SHELLS[args.shell](), end="")
    return cli.FOUND


def _options(name: str) -> Iterator[argparse.Action]:
    # argparse tells its options nowhere else; the name has stood since Python 2.7.
    yield from (action for action in cli.parser(name)._actions if action.option_strings)


def _choices(name: str) -> str:
    """What may stand in the place of a path, where that is one of a few words."""
    places = (action for action in cli.parser(name)._actions if not action.option_strings)
    return " ".join(str(word) for action in places for word in action.choices or ())


def _bash() -> str:
    flags = {name: [f for a in _options(name) for f in a.option_strings] for name in cli.COMMANDS}
    choices = {
        flag: " ".join(map(str, action.choices))
        for name in cli.COMMANDS
        for action in _options(name)
        if action.choices
        for flag in action.option_strings
    }
    return _BASH.format(
        commands=shlex.quote(" ".join(cli.COMMANDS)),
        default=shlex.quote(" ".join(flags["open"])),
        options="\n".join(
            f"        {name}) options={shlex.quote(' '.join(all_of))}"
            f" words={shlex.quote(_choices(name))};;"
            for name, all_of in flags.items()
        ),
        values="\n".join(
            f'        {flag}) COMPREPLY=($(compgen -W {shlex.quote(words)} -- "$word")); return;;'
            for flag, words in choices.items()
        ),
    )


def _zsh() -> str:
    commands = (
        f"        {shlex.quote(f'{name}:{command.about}')}"
        for name, command in cli.COMMANDS.items()
    )
    cases = (
        f"        {name}) _arguments {' '.join(_zsh_specs(name))} {_zsh_rest(name)};;"
        for name in cli.COMMANDS
    )
    return _ZSH.format(commands="\n".join(commands), options="\n".join(cases))


def _zsh_rest(name: str) -> str:
    words = _choices(name)
    return f"'*:word:({words})'" if words else "'*:path:_files'"


def _zsh_specs(name: str) -> Iterator[str]:
    for action in _options(name):
        told = (action.help or "").replace("[", "(").replace("]", ")").replace(":", "\\:")
        if action.choices:
            value = f":value:({' '.join(map(str, action.choices))})"
        else:
            value = "" if action.nargs == 0 else f":{action.metavar or 'value'}:_files"
        for flag in action.option_strings:
            yield shlex.quote(f"{flag}[{told}]{value}")


def _fish() -> str:
    lines = ["# Completion of timeline for fish, written by: timeline completion fish"]
    for name, command in cli.COMMANDS.items():
        about = shlex.quote(command.about)
        lines.append(f"complete -c timeline -n __fish_use_subcommand -a {name} -d {about}")
        if _choices(name):
            seen = f"'__fish_seen_subcommand_from {name}'"
            lines.append(f"complete -c timeline -n {seen} -f -a {shlex.quote(_choices(name))}")
        for action in _options(name):
            lines.append(" ".join(_fish_words(name, action)))
    return "\n".join(lines) + "\n"


def _fish_words(name: str, action: argparse.Action) -> Iterator[str]:
    yield f"complete -c timeline -n '__fish_seen_subcommand_from {name}'"
    for flag in action.option_strings:
        yield f"-l {flag[2:]}" if flag.startswith("--") else f"-s {flag[1:]}"
    if action.choices:
        yield f"-x -a {shlex.quote(' '.join(map(str, action.choices)))}"
    elif action.nargs != 0:
        yield "-r"
    yield f"-d {shlex.quote(action.help or '')}"


SHELLS: Mapping[str, Callable[[], str]] = {"bash": _bash, "zsh": _zsh, "fish": _fish}
