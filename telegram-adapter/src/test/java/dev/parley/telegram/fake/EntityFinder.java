package dev.parley.telegram.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The entities that Telegram itself finds in what people write: addresses, commands, mentions. */
final class EntityFinder {

  private record Rule(String type, Pattern pattern) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule("url", Pattern.compile("https?://\\S+")),
          new Rule("email", Pattern.compile("(?<![\\w.+-])[\\w.+-]{1,64}@[\\w-]+(?:\\.[\\w-]+)+")),
          new Rule(
              "bot_command",
              Pattern.compile(
                  "(?<![\\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\\w/<>])")),
          new Rule("mention", Pattern.compile("(?<!\\w)@[A-Za-z0-9_]{3,32}(?!\\w)")),
          new Rule("hashtag", Pattern.compile("(?<!\\w)#\\w+")));

  private EntityFinder() {}

  static FormattedText find(String text) {
    List<Entity> found = new ArrayList<>();
    for (Rule rule : RULES) {
      Matcher matcher = rule.pattern().matcher(text);
      while (matcher.find()) {
        Entity entity =
            new Entity(rule.type(), matcher.start(), matcher.end() - matcher.start(), "");
        if (found.stream().noneMatch(other -> overlap(other, entity))) {
          found.add(entity);
        }
      }
    }
    return new FormattedText(text, found);
  }

  private static boolean overlap(Entity one, Entity other) {
    return one.offset() < other.end() && other.offset() < one.end();
  }
}
