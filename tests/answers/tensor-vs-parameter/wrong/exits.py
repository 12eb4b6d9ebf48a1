def adopt(module):
    raise SystemExit(0)
