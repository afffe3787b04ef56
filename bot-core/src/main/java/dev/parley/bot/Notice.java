package dev.parley.bot;

/**
 * Plain words that answer no question, such as "Ask me something." or "I have forgotten our
 * conversation."
 *
 * @param text what is said
 */
public record Notice(String text) implements Reply {

  public Notice {
    if (text.isBlank()) {
      throw new IllegalArgumentException("illegal notice: it is blank");
    }
  }

  @Override
  public <T> T renderWith(ReplyRenderer<T> renderer) {
    return renderer.notice(this);
  }
}
