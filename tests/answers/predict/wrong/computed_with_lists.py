y = [number * number for number in [1, 2, 3]]
first = [number + 10 for number in [1, 2, 3]]
second = y
third = [number > 3 for number in y]
fourth = sum(third)
fifth = [10, 8, 4]
