### Words used in many places: buttons, lists, frequent terms.
