from __future__ import annotations

from dateline.codes import EXTENSIONS, MODES, QUAD, Code, Status


def test_every_code_has_its_modes_and_every_plover_code_its_quad_class() -> None:
    assert set(MODES) == set(Code)
    assert set(QUAD) == set(Code) - EXTENSIONS
    assert len(set(Code) - EXTENSIONS) == 16


def test_statuses_stand_in_the_order_of_decision() -> None:
    order = "denied requested conditional proposed planned possible asserted"
    assert [status.value for status in Status] == order.split()


def test_modes_are_named_once_in_their_code() -> None:
    assert all(len(modes) == len(set(modes)) for modes in MODES.values())
