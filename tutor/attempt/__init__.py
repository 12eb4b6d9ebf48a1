"""One press of Run, from seed to verdict."""
