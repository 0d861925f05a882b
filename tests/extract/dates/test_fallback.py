"""Languages without a file, through dateparser's locale data."""

import pytest

from timeline import when
from timeline.errors import LanguageError
from timeline.extract import dates

CREATED = when.parse("2026-01-09")

CASES = [
    ("sv", "Den 6 januari 2026 träffades de.", ["2026-01-06"]),
    ("sv", "Igår kom 35 länder med 1850 kronor.", ["2026-01-08"]),
    ("tr", "6 Ocak 2026 günü, dün ve 3 gün önce.", ["2026-01-06", "2026-01-08", "2026-01-06"]),
    ("uk", "6 січня 2026 року. Вчора. 5 днів тому.", ["2026-01-06", "2026-01-08", "2026-01-04"]),
    ("uk", "У травні 2024 року.", ["2024-05"]),
    ("uk", "Це було 2024 року.", ["2024"]),  # a year, no duration of so many
    ("ru", "В мае 1945 года, между январём 2024 и мартом 2025.", [
        "1945-05", "2024-01", "2025-03",
    ]),
    ("ru", "Августу и Марте сказали.", []),  # names, without a day or a year
    ("sk", "V januári 2024 a v auguste 2025.", ["2024-01", "2025-08"]),
    ("sl", "Dne 6. januarja 2026 in avgusta 2025.", ["2026-01-06", "2025-08"]),
    ("hu", "2026. január 6-án, 2024. május.", ["2026-01-06", "2024-05"]),
    ("cs", "Dne 6. ledna 2026, v květnu 2024 a před 3 dny.", [
        "2026-01-06", "2024-05", "2026-01-06",
    ]),
    ("ar", "في ١٥ أغسطس ٢٠٢٤", ["2024-08-15"]),  # digits of the script
    ("hi", "१५ अगस्त २०२४ को, ३ दिन पहले।", ["2024-08-15", "2026-01-06"]),  # vowels are marks
    ("bn", "১৫ আগস্ট ২০২৪", ["2024-08-15"]),
    ("fa", "۱۵ مه ۲۰۲۴ در ۳۵ کشور", ["2024-05-15"]),
    ("el", "Πριν από 3 ημέρες, 15 Μαΐου 2024.", ["2026-01-06", "2024-05-15"]),
    ("ro", "Acum 3 zile și acum 20 de zile.", ["2026-01-06", "2025-12-20"]),
    ("hu", "2024 májusában, 3 nappal ezelőtt.", ["2024-05", "2026-01-06"]),
    ("ru", "35 стран, 50%, 3:2 и 1994 рубля.", []),
    ("zh", "会议于2026年1月6日在巴黎举行。1月8日，他说明天去。三天前、3天前开会。", [
        "2026-01-06", "2026-01-08", "2026-01-10", "2026-01-06", "2026-01-06",
    ]),
    ("zh", "去年5月发布，2024年5月结束。民国113年1月6日。", ["2025-05", "2024-05", "2024-01-06"]),
    ("zh", "有35个国家参加，投资50亿元。第3章第12页。然后天气好。他用了2年间。", []),
    ("ja", "会議は2026年1月6日に開かれた。昨日、1月8日に発表した。3日前に来た。火曜日に会う。", [
        "2026-01-06", "2026-01-08", "2026-01-08", "2026-01-06", "2026-01-06",
    ]),
    ("ja", "令和6年1月6日、平成元年に始まった。", ["2024-01-06", "1989"]),
    ("ja", "35カ国が参加し、50億円を投資。第3章。2年間続いた。2024年度の予算。", []),
    ("ko", "회의는 2026년 1월 6일 열렸다. 어제 1월 8일에 발표했다. 3일 전에 왔다.", [
        "2026-01-06", "2026-01-08", "2026-01-08", "2026-01-06",
    ]),
    ("ko", "2024년 5월에 시작했다. 작년에 끝났다. 월요일에 만난다.", [
        "2024-05", "2025", "2026-01-05",
    ]),
    ("ko", "35개국이 참가했다. 50억 원을 투자했다. 제3장 12쪽.", []),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "values"), CASES)
def test_full_dates_and_plain_words_are_found_and_bare_numbers_are_not(code, text, values):
    assert [t.value for t in dates.find_in_other(text, code, created=CREATED)] == values


@pytest.mark.parametrize("code", ["xx", "../it", ""])
def test_a_language_nobody_knows_is_refused(code):
    assert not dates.knows(code)
    with pytest.raises(LanguageError):
        dates.find_in_other("6 gennaio 2026", code)
