"""Networks in ONNX files: the only importer of onnxruntime.

One thread a session: dynamic int8 scales and the order of sums must not depend on the machine.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import onnxruntime

from dateline.errors import ModelError

if TYPE_CHECKING:
    from pathlib import Path


def session(path: Path) -> onnxruntime.InferenceSession:
    """A session of one thread; raises `ModelError`."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    try:
        return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    except (RuntimeError, ValueError, OSError) as error:
        message = f"the language model cannot be loaded ({error}); reinstall dateline"
        raise ModelError(message) from error
