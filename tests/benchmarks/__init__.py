"""Benchmarks: ratios in one run. `make bench` prints them; no test fails on a time."""
