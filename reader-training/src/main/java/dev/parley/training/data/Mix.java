package dev.parley.training.data;

/** What a run reads most of. */
public enum Mix {
  /** All sets: what it is to answer a question at all. */
  BROAD,
  /**
   * The sets whose askers had not seen the text, and news, with little else: what people ask in a
   * chat. To go on with after the other (transfer, then adapt: Garg et al. 2020).
   */
  CHAT
}
