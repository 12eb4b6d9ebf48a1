# leaves of ab, then ab itself
whole = ["Function_A", "Function_B", "Layer_AB",
         # leaves of cd, then cd, then the root
         "Function_C", "Function_D", "Layer_CD", "Model"]
part = ["Function_C", "Function_D", "Layer_CD"]
shared = ["ReLU", "ReLU",  # one in each
          "Sequential", "Sequential"]
factor = 8  # 2 * 2 * 2
