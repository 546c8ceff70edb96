from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.ingest.dates import edtf, is_after, stated


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("2022-02-18", "2022-02-18"),
        ("2022-02", "2022-02"),
        ("2022", "2022"),
        ("20220218", "2022-02-18"),
        ("2022/02/18", "2022-02-18"),
        ("2022-02-18T23:30:00Z", "2022-02-18"),
        ("2022-02-18T23:30:00.000+01:00", "2022-02-18"),
        ("2022-02-18 10:00", "2022-02-18"),
        ("18 February 2022", "2022-02-18"),
        ("18th of February, 2022", "2022-02-18"),
        ("Feb. 18, 2022", "2022-02-18"),
        ("Friday, February 18, 2022", "2022-02-18"),
        ("Fri, 18 Feb 2022 10:00:00 +0100", "2022-02-18"),
        ("Fri, 18 Feb 2022 10:00:00 GMT", "2022-02-18"),
        ("18 Feb 2022 at 10:15 am EST", "2022-02-18"),
        ("Sept. 3, 2021", "2021-09-03"),
        ("18-Feb-2022", "2022-02-18"),
        ("18/02/2022", "2022-02-18"),
        ("02.18.2022", "2022-02-18"),
        ("03/03/2022", "2022-03-03"),
        ("February 2022", "2022-02"),
        (" May 2022 ", "2022-05"),
    ],
)
def test_a_stated_date_is_read(claim: str, expected: str) -> None:
    assert stated(claim) == expected


@pytest.mark.parametrize(
    ("claim", "why"),
    [
        ("2022-02-30", "no such day"),
        ("2022-13", "no such month"),
        ("31 June 2022", "no such day"),
        ("02/03/2022", "February or March?"),
        ("0000-01-01", "no such year"),
        ("0999", "before printing"),
        ("yesterday", "relative"),
        ("2022-02-18 was a Friday", "a sentence"),
        ("1645142400", "seconds since 1970: not what a reader would call a date"),
        ("Mayor 2022", "no month"),
        ("", "nothing"),
    ],
)
def test_what_is_no_sure_date_is_left(claim: str, why: str) -> None:
    assert stated(claim) is None, why


@given(st.dates(min_value=date(1000, 1, 1)))
def test_iso_days_come_back(day: date) -> None:
    assert stated(day.isoformat()) == day.isoformat() == edtf(day.year, day.month, day.day)


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("2023-05-04", True),
        ("2023-05-03", False),
        ("2023-05", False),
        ("2024", True),
        ("2023", False),
    ],
)
def test_is_after_compares_as_far_as_the_claim_goes(claim: str, expected: bool) -> None:
    assert is_after(claim, date(2023, 5, 3)) is expected
