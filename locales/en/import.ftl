### What staff read while a workbook is imported: the plan, its problems, its warnings.
