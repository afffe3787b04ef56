package dev.parley.web.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.parley.bot.Timeline.Row;
import gg.jte.Content;
import java.net.URLEncoder;
import java.util.Optional;

/**
 * What happened when.
 *
 * @param filter what is asked for; empty for everything
 * @param picture the timeline drawn, where there is something to draw
 * @param words the timeline in words
 * @param rows which of its rows that are
 */
public record History(String filter, Optional<Content> picture, Content words, Slice<Row> rows) {

  public History {
    requireNonNull(picture);
  }

  /** Where another page of the rows is, up to its number. */
  public String address(Addresses to) {
    return to.timeline() + "?filter=" + URLEncoder.encode(filter, UTF_8) + "&";
  }
}
