package dev.parley.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * One sentence of an article; its text is always a substring of the article's body.
 *
 * @param article the article that it stands in
 * @param index its number in the article, from 0
 * @param paragraph the number of its paragraph, from 0
 * @param start where it starts in the body
 * @param end where it ends in the body, exclusive
 * @param mentions the times named in it, in order, with offsets into the body
 * @param time when what it reports happened: its main mention, else what it inherits from its
 *     paragraph or article, if anything
 */
public record Sentence(
    Article article,
    int index,
    int paragraph,
    int start,
    int end,
    List<TimeMention> mentions,
    Optional<EventTime> time) {

  public Sentence {
    requireNonNull(time);
    mentions = List.copyOf(mentions);
    if (index < 0 || paragraph < 0 || start < 0 || end <= start || end > article.body().length()) {
      throw new IllegalArgumentException(
          "illegal sentence " + index + " of " + article.id() + ": [" + start + ", " + end + ")");
    }
  }

  public String text() {
    return article.body().substring(start, end);
  }

  /** Whether it reports on a day of this time, or names one that is no longer than it. */
  public boolean isOf(EventTime asked) {
    return time.filter(asked::overlaps).isPresent()
        || mentions.stream().anyMatch(mention -> asked.contains(mention.time()));
  }
}
