"""Times of edits in the words of people."""

from datetime import datetime

from desktop.models.wording import moment


def test_a_time_is_said_as_people_say_it() -> None:
    now = datetime(2026, 11, 22, 17, 3).astimezone()

    def said(*when: int) -> str:
        return moment(int(datetime(*when).astimezone().timestamp() * 1000), now)

    assert said(2026, 11, 22, 9, 5) == "today 9:05"
    assert said(2026, 11, 21, 23, 59) == "yesterday 23:59"
    assert said(2026, 11, 3, 16, 58) == "3 Nov 2026, 16:58"
    assert said(2026, 11, 23, 0, 1) == "23 Nov 2026, 0:01"  # a clock that was wrong
