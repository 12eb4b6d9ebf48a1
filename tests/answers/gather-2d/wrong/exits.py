def of_each_row(A, columns):
    exit()


def of_each_column(A, rows):
    exit()
