"""Which language a text is in."""

import pytest

from timeline import languages
from timeline.errors import LanguageError
from timeline.languages import detection

CASES = [
    # text, code
    ("Il presidente ha detto che la legge non sarà cambiata prima della fine dell'anno.", "it"),
    ("The president said that the law would not be changed before the end of the year.", "en"),
    ("Le président a dit que la loi ne serait pas changée avant la fin de l'année.", "fr"),
    ("Der Präsident sagte, dass das Gesetz vor Ende des Jahres nicht geändert werde.", "de"),
    ("El presidente dijo que la ley no se cambiaría antes de que acabara el año.", "es"),
    ("O presidente disse que a lei não seria mudada antes do fim do ano.", "pt"),
    ("De president zei dat de wet niet voor het einde van het jaar zou worden gewijzigd.", "nl"),
    # few words
    ("On 28 December 2025 Trump received Zelensky at Mar-a-Lago.", "en"),  # a name of three words
    ("Mario Rossi ha incontrato Jean Dupont martedì a Torino.", "it"),
    ("Martedì 6 gennaio", "it"),
    ("We met yesterday.", "en"),  # “we met” is Dutch too
    # none of ours: named by nobody, guessed by nobody
    ("Statsministeren sagde i går, at regeringen vil fremlægge et nyt lovforslag til foråret, "
     "og at det er nødvendigt at finde flere penge til kommunerne i de kommende år.", None),
    ("Vláda včera schválila návrh zákona, který má vstoupit v platnost příštího roku.", None),
    ("", None),
    ("12 345 678", None),
    ("Xyzzy plugh", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "code"), CASES)
def test_the_language_is_known_by_its_function_words(text, code):
    found, reason = detection.detect(text)
    assert found == code
    assert reason


def test_what_the_user_states_is_not_questioned():
    assert detection.detect("The law was changed.", stated="it") == ("it", "stated by the user")


def test_a_language_without_a_file_cannot_be_stated():
    with pytest.raises(LanguageError, match="xx"):
        detection.detect("text", stated="xx")


@pytest.mark.parametrize("code", languages.codes())
def test_every_language_file_has_function_words(code):
    assert len(languages.load(code).data["language"]["function_words"]) >= 50


OTHERS = [
    ("Regeringen sade i går att den kommer att lägga fram ett nytt lagförslag under våren.", "sv"),
    ("Hallitus antaa uuden lakiesityksen keväällä, ja se on välttämätöntä kuin ennen.", "fi"),
    ("Vláda schválila návrh zákona, který má vstoupit v platnost, a podle premiéra je to nutné.",
     "cs"),
    ("Guvernul a aprobat proiectul de lege care va intra în vigoare și care este necesar.", "ro"),
    ("Правительство одобрило законопроект, который вступит в силу, и это было необходимо.", "ru"),
    ("Уряд схвалив законопроєкт, який набуде чинності, і це було необхідно для країни.", "uk"),
    ("Η κυβέρνηση ενέκρινε χθες το νομοσχέδιο που θα τεθεί σε ισχύ και είναι απαραίτητο.", "el"),
    ("Hükümet gelecek yıl yürürlüğe girecek olan yasayı kabul etti ve bu çok gerekli.", "tr"),
    ("El govern va aprovar el projecte amb els vots dels seus, que és necessari per al país.",
     "ca"),
    ("政府昨天批准了将于明年生效的法案。", "zh"),
    ("政府は昨日、来年施行される法案を承認した。", "ja"),
    ("정부는 내년에 시행될 법안을 어제 승인했다.", "ko"),
    ("The ideogram 山 means mountain.", None),
    ("Xyzzy plugh", None),
    ("", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "code"), OTHERS)
def test_a_language_without_a_file_is_known_by_a_few_function_words(text, code):
    assert detection.detect(text)[0] is None or code is None
    assert detection.detect_other(text)[0] == code


@pytest.mark.parametrize(("text", "code"), [case for case in CASES if case[1]])
def test_a_text_in_a_language_with_a_file_is_in_no_other(text, code):
    assert detection.detect_other(text)[0] is None or detection.detect(text)[0] == code
