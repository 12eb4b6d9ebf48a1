def answers():
    return [11, 12, 13], [1, 4, 9], [False, True, True], 2, [10, 8, 4]


first, second, third, fourth, fifth = answers()
