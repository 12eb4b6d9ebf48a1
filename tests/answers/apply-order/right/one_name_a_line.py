factor = 8
shared = ['ReLU', 'ReLU', 'Sequential', 'Sequential']
part = [
    'Function_C',
    'Function_D',
    'Layer_CD',
]
whole = [
    'Function_A',
    'Function_B',
    'Layer_AB',
    'Function_C',
    'Function_D',
    'Layer_CD',
    'Model',
]
