"""A program that runs answers and keeps what they came to, until it is killed."""

import sys

from tests.engine.engines import made
from tests.engine.jobs import job
from tutor.store import Draft, Store

ANSWER = """
import os, time
open("file", "w").write("x" * 1000)
if os.fork() == 0:
    time.sleep(500)
time.sleep(0.1)
answer = 42
"""


def main(kind):
    with Store.open() as store, made(kind) as engine:
        sys.stdout.write("begun\n")
        sys.stdout.flush()
        while True:
            outcome = engine.run(job(ANSWER, value="answer"))
            for number in range(20):
                store.save_draft("course", f"lesson-{number}", Draft(str(outcome)))
                store.save_seeds("course", f"lesson-{number}", {0: (number,)})
            sys.stdout.write("ran\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1])
