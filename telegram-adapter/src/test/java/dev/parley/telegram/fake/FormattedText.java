package dev.parley.telegram.fake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A text as people see it.
 *
 * @param text the visible characters
 * @param entities its special parts, by where they start, outer ones first
 */
public record FormattedText(String text, List<Entity> entities) {

  static final int MOST_UNITS = 4096;

  /** Telegram drops those above. */
  static final int MOST_ENTITIES = 100;

  private static final Comparator<Entity> BY_PLACE =
      Comparator.comparingInt(Entity::offset)
          .thenComparing(Comparator.comparingInt(Entity::length).reversed());

  public FormattedText {
    entities = entities.stream().sorted(BY_PLACE).toList();
  }

  static FormattedText plain(String text) {
    return new FormattedText(text, List.of());
  }

  /** Without white space at either end, as Telegram shows it. */
  FormattedText stripped() {
    int start = text.length() - text.stripLeading().length();
    String kept = text.strip();
    List<Entity> moved = new ArrayList<>();
    for (Entity entity : entities) {
      int from = Math.max(entity.offset(), start);
      int to = Math.min(entity.end(), start + kept.length());
      if (from < to) {
        moved.add(new Entity(entity.type(), from - start, to - from, entity.detail()));
      }
    }
    return new FormattedText(kept, moved);
  }

  FormattedText withoutEntitiesAboveTheLimit() {
    return new FormattedText(text, entities.stream().limit(MOST_ENTITIES).toList());
  }

  /**
   * The text with its entities in sight, for assertions: "{@code <b>Bold</b>}". Nothing escaped.
   */
  public String shown() {
    StringBuilder shown = new StringBuilder();
    List<Entity> open = new ArrayList<>();
    int next = 0;
    for (int i = 0; i <= text.length(); i++) {
      while (!open.isEmpty() && open.get(open.size() - 1).end() == i) {
        shown.append(endTag(open.remove(open.size() - 1)));
      }
      while (next < entities.size() && entities.get(next).offset() == i) {
        shown.append(startTag(entities.get(next)));
        open.add(entities.get(next++));
      }
      if (i < text.length()) {
        shown.append(text.charAt(i));
      }
    }
    return shown.toString();
  }

  private static String startTag(Entity entity) {
    return "<" + tag(entity) + (entity.detail().isEmpty() ? "" : " " + entity.detail()) + ">";
  }

  private static String endTag(Entity entity) {
    return "</" + tag(entity) + ">";
  }

  private static String tag(Entity entity) {
    return switch (entity.type()) {
      case "bold" -> "b";
      case "italic" -> "i";
      case "underline" -> "u";
      case "strikethrough" -> "s";
      case "text_link" -> "a";
      case "expandable_blockquote" -> "quote";
      default -> entity.type();
    };
  }
}
