"""The learner's side: what runs in the process that runs the answer.

It imports the standard library, torch and `wire`, because it may run under an interpreter that has
nothing else of ours. Nobody imports it: `start.py` is started, by its path.
"""
