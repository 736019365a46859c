### Refusals: what happened, that nothing was lost, and the next step, in this order.
