"""What people type: dates in words and figures, in four languages."""

import datetime
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.text.dates import plain_day, read
from db.text.dates.days import day_number

ENGLISH = {
    "Sept 2021": "2021-09",
    "Sep. 2021": "2021-09",
    "September, 2021": "2021-09",
    "September of 2021": "2021-09",
    "SEPTEMBER 2021": "2021-09",
    "in September 2021": "2021-09",
    "22 Aug 2024": "2024-08-22",
    "August 22, 2024": "2024-08-22",
    "Aug. 22nd, 2024": "2024-08-22",
    "the 22nd of August 2024": "2024-08-22",
    "22-Aug-2024": "2024-08-22",
    "Thursday, August 22, 2024": "2024-08-22",
    "2024 год": "2024",
    "about 2014": "2014~",
    "c. 2014": "2014~",
    "c2014": "2014~",
    "ca. 2014": "2014~",
    "circa Sept 2014": "2014-09~",
    "around 2014": "2014~",
    "2014 or so": "2014~",
    "~2014": "2014~",
    "2014 (?)": "2014?",
    "probably 2014": "2014?",
    "2014?": "2014?",
    "perhaps about 2014": "2014%",
    "before Aug 2020": "[..2020-07]",
    "before 2020": "[..2019]",
    "before 1 March 2020": "[..2020-02-29]",
    "after 2020": "[2021..]",
    "after Dec 2020": "[2021-01..]",
    "before the 1990s": "[..1989]",
    "by 2020": "[..2020]",
    "no later than May 2020": "[..2020-05]",
    "not before 1850": "[1850..]",
    "2020 or later": "[2020..]",
    "2020 or earlier": "[..2020]",
    "since 2020": "2020/..",
    "from Sept 2020": "2020-09/..",
    "2020–": "2020/..",
    "2020–present": "2020/..",
    "2020 to the present day": "2020/..",
    "until 2020": "../2020",
    "2014–2016": "2014/2016",
    "2014 - 2016": "2014/2016",
    "2014 to 2016": "2014/2016",
    "from 2014 to 2016": "2014/2016",
    "from 2014 until 2016": "2014/2016",
    "2014–16": "2014/2016",
    "2014-16": "2014/2016",
    "2021/22": "2021/2022",
    "c. 1850–60": "1850~/1860",
    "Feb–Mar 2022": "2022-02/2022-03",
    "Nov–Feb 2022": "2021-11/2022-02",
    "5–8 September 2021": "2021-09-05/2021-09-08",
    "September 5–8, 2021": "2021-09-05/2021-09-08",
    "28 Dec 2021 – 3 Jan 2022": "2021-12-28/2022-01-03",
    "30 Aug – 3 Sept 2024": "2024-08-30/2024-09-03",
    "Feb/March 2022": "[2022-02,2022-03]",
    "February or March 2022": "[2022-02,2022-03]",
    "2014 or 2016": "[2014,2016]",
    "2014, or 2016": None,
    "5 or 6 May 2022": "[2022-05-05,2022-05-06]",
    "2014 and 2016": "{2014,2016}",
    "between 2014 and 2016": "[2014..2016]",
    "between May and July 2020": "[2020-05..2020-07]",
    "spring 2022": "2022-21",
    "Fall of 2022": "2022-23",
    "winter 2021/22": "2021-24",
    "Q1 2022": "2022-33",
    "2022 Q4": "2022-36",
    "third quarter of 2022": "2022-35",
    "first half of 2021": "2021-40",
    "H2 2021": "2021-41",
    "1990s": "199X",
    "1990's": "199X",
    "the 1990s": "199X",
    "19th century": "18XX",
    "21st century": "20XX",
    "19th–20th century": "18XX/19XX",
    "1st century BC": "-00XX",
    "5th century BC": "-04XX",
    "44 BC": "-0043",
    "500 BCE": "-0499",
    "AD 988": "0988",
    "988 AD": "0988",
    "January 10": "XXXX-01-10",
    "September": "XXXX-09",
    "10.01.2022": "2022-01-10",
    "10/01/2022": "2022-01-10",
    "10-1-2022": "2022-01-10",
    "01/13/2022": "2022-01-13",
    "2022/01/10": "2022-01-10",
    "2022.1.5": "2022-01-05",
    "2021/05": "2021-05",
}
RUSSIAN = {
    "в сентябре 2021 г.": "2021-09",
    "сентябрь 2021": "2021-09",
    "к сентябрю 2021 года": "[..2021-09]",
    "5 января 2022 г.": "2022-01-05",
    "весной 2022": "2022-21",
    "зимой 2022 года": "2022-24",
    "около 2014": "2014~",
    "ок. 2014 г.": "2014~",
    "до 2020": "[..2019]",
    "после 2020 г.": "[2021..]",
    "с 2020": "2020/..",
    "с 2014 по 2016 год": "2014/2016",
    "с 2014 до 2016": "2014/2016",
    "2014–2016 гг.": "2014/2016",
    "с января по март 2022 года": "2022-01/2022-03",
    "2014 — по настоящее время": None,
    "2014 — настоящее время": "2014/..",
    "не позднее 2020 г.": "[..2020]",
    "между 2014 и 2016": "[2014..2016]",
    "февраль или март 2022": "[2022-02,2022-03]",
    "1990-е годы": "199X",
    "XIX век": "18XX",
    "в XIX в.": "18XX",
    "V в. до н. э.": "-04XX",
    "44 г. до н.э.": "-0043",
    "I квартал 2022 года": "2022-33",
    "1-е полугодие 2021": "2021-40",
    "первая половина 2021 года": "2021-40",
    "вероятно, 2014": None,
    "вероятно 2014": "2014?",
    "1-го мая 2020": "2020-05-01",
    "XIX–XX вв.": "18XX/19XX",
}
BELARUSIAN = {
    "студзень 2020": "2020-01",
    "5 студзеня 2020 года": "2020-01-05",
    "у верасні 2021 г.": "2021-09",
    "люты 2020": "2020-02",
    "лютага 2020": "2020-02",
    "у маі 2020": "2020-05",
    "снежань 1991": "1991-12",
    "каля 2014": "2014~",
    "да 2020": "[..2019]",
    "пасля 2020": "[2021..]",
    "з 2014 па 2016 год": "2014/2016",
    "вясной 2022": "2022-21",
    "увосень 2022 года": "2022-23",
    "паміж 2014 і 2016": "[2014..2016]",
    "люты ці сакавік 2022": "[2022-02,2022-03]",
    "XIX стагоддзе": "18XX",
    "1990-я гады": "199X",
}
CHINESE = {
    "2021年": "2021",
    "2021年9月": "2021-09",
    "2021年9月5日": "2021-09-05",
    "2021年9月5号": "2021-09-05",
    "二〇二一年九月": "2021-09",
    "二〇二一年十二月二十五日": "2021-12-25",
    "2014年至2016年": "2014/2016",
    "约2014年": "2014~",
    "2020年以前": "[..2019]",
    "2020年以来": "2020/..",
    "2020年之后": "[2021..]",
    "1990年代": "199X",
    "19世纪": "18XX",
    "公元前221年": "-0220",
    "2022年春": "2022-21",
    "2022年第一季度": "2022-33",
    "2021年上半年": "2021-40",
}


@pytest.mark.parametrize(
    ("text", "edtf"), [*ENGLISH.items(), *RUSSIAN.items(), *BELARUSIAN.items(), *CHINESE.items()]
)
def test_dates_in_words(text: str, edtf: str | None):
    date = read(text)
    assert (date.text, date.edtf) == (text, edtf)


@pytest.mark.parametrize(
    "text",
    ["10.01.22", "90s", "yesterdayish", "2021-02-30", "31 April 2021", "2022–2014", "1,500",
     "2000 years", "13.13.2020", "32 May 2020", "29 February 2021", "5 (6) March 1917",
     "х" * 10_000, "9" * 5_000, "2020 (", "between 2014", "from", "???", "5th", "of", "19",
     "today"],
)  # fmt: skip
def test_what_cannot_be_read_stays_as_typed(text: str):
    date = read(text)
    assert (date.text, date.status, date.edtf, date.start_min) == (text, "unread", None, None)


@pytest.mark.parametrize(
    ("text", "edtf", "first", "last"),
    [
        ("early 2021", "2021", (2021, 1, 1), (2021, 6, 30)),
        ("mid-2021", "2021", (2021, 4, 1), (2021, 9, 30)),
        ("late 2021", "2021", (2021, 7, 1), (2021, 12, 31)),
        ("в конце 2021 года", "2021", (2021, 7, 1), (2021, 12, 31)),
        ("2021年初", "2021", (2021, 1, 1), (2021, 6, 30)),
        ("early September 2021", "2021-09", (2021, 9, 1), (2021, 9, 15)),
        ("early 1990s", "199X", (1990, 1, 1), (1994, 12, 31)),
        ("late 19th century", "18XX", (1850, 1, 1), (1899, 12, 31)),
        ("second half of the 19th century", "18XX", (1850, 1, 1), (1899, 12, 31)),
        ("winter 2021/22", "2021-24", (2021, 12, 1), (2022, 2, 28)),
        ("late 2014 – early 2016", "2014/2016", (2014, 7, 1), (2016, 6, 30)),
    ],
)
def test_vague_words_bound_without_inventing_precision(
    text: str, edtf: str, first: tuple[int, int, int], last: tuple[int, int, int]
):
    date = read(text)
    assert (date.edtf, date.start_min, date.end_max) == (
        edtf,
        day_number(*first),
        day_number(*last),
    )


def test_julian_dates_keep_their_words_and_have_gregorian_days():
    date = read("5 March 1917 (O.S.)")
    assert (date.edtf, date.calendar, date.text) == ("1917-03-18", "julian", "5 March 1917 (O.S.)")
    assert date.start_min == datetime.date(1917, 3, 18).toordinal()
    for text in ("5 марта 1917 (ст. ст.)", "5 (18) марта 1917 г.", "5/18 March 1917"):
        assert (read(text).edtf, read(text).calendar) == ("1917-03-18", "julian")
    assert read("25 октября (7 ноября) 1917").edtf == "1917-11-07"
    assert read("March 1917 O.S.").edtf == "[1917-03-14..1917-04-13]"
    assert read("29 February 1900 (O.S.)").edtf == "1900-03-13"
    assert read("29 February 1900").status == "unread"


def test_the_other_reading_of_an_ambiguous_date_is_named():
    assert read("10/01/2022").alternative == "2022-10-01"
    other = read("10/01/2022", day_first=False)
    assert (other.edtf, other.alternative) == ("2022-10-01", "2022-01-10")
    assert read("10.01.2022").alternative is None
    assert read("13/01/2022").alternative is None
    assert (read("2011/12").edtf, read("2011/12").alternative) == ("2011-12", "2011/2012")


def test_relative_words_need_a_date_to_hang_on():
    day = read("2022-01-20")
    cases = {
        "last December": "2021-12",
        "the same month": "2022-01",
        "last year": "2021",
        "yesterday": "2022-01-19",
        "January 10": "2022-01-10",
        "a month later": "2022-02",
        "в том же году": "2022",
        "на следующий год": "2023",
        "去年12月": "2021-12",
        "September of the same year": "2022-09",
        "two years ago": "2020",
    }
    assert {text: read(text, relative_to=day).edtf for text in cases} == cases
    assert read("last December").status == "unread"
    assert read("yesterday", today=day_number(2022, 1, 1)).edtf == "2021-12-31"


def test_a_vague_base_leaves_both_possibilities():
    assert read("last September", relative_to=read("2022")).edtf == "[2021-09,2022-09]"
    assert read("last December", relative_to=read("2022")).edtf == "2021-12"
    assert read("the same month", relative_to=read("2022")).status == "unread"
    assert read("last year", relative_to=read("2022~")).edtf == "2021~"


def test_importing_is_cheap_and_needs_no_other_package():
    code = "import sys; import db.text.dates as d; d.read('2021'); print(sorted(sys.modules))"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    for heavy in ("edtf", "rapidfuzz", "dateparser", "db.text.dates.vocabulary", "PySide6"):
        assert f"'{heavy}'" not in loaded.stdout


@given(st.dates())
def test_plain_day_is_what_reading_gives(day: datetime.date) -> None:
    """The short way for a whole date agrees with the long one."""
    text = day.isoformat()
    found = read(text)
    assert plain_day(text) == found.start_min == found.end_max == day.toordinal()


@pytest.mark.parametrize(
    "text",
    [
        "2014-W05-1",
        "20140506",
        "2014-02-30",
        "0000-01-01",
        "2014-05-0６",
        "2014-05-06T",
        "2014~05-06",
    ],
)
def test_plain_day_is_no_other_form(text: str) -> None:
    """Week dates, days that do not exist and other digits are left to the reader of dates."""
    assert plain_day(text) is None
