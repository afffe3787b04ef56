package dev.parley.web.view;

/**
 * What stands around a page's own content.
 *
 * @param to where links lead
 * @param title names the page
 * @param here which of the site's parts it is
 */
public record Frame(Addresses to, String title, Here here) {

  /** The parts of the site. */
  public enum Here {
    ASK,
    ARTICLES,
    /** An article of them. */
    ARTICLE,
    TIMELINE,
    NOWHERE
  }
}
