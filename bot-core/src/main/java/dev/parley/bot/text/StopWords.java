package dev.parley.bot.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** English words that carry grammar rather than content, question words among them. */
final class StopWords {

  private static final Set<String> WORDS =
      Arrays.stream(
              """
              a about above after again against all also although am among an and another any are
              as at be became because been before being below between both but by can cannot could
              did do does doing done down during each either else etc ever every few for from
              further get gets getting give given go goes got had has have having he her here hers
              herself him himself his how however i if in into is it its itself just let like many
              may me might more most much must my myself neither no nor not now of off often on
              once one only onto or other others our ours ourselves out over per perhaps please
              quite rather really same say says said shall she should since so some such tell than
              that the their theirs them themselves then there these they this those though through
              thus to together too toward towards under until up upon us very via was we were what
              whatever when whenever where wherever whether which while who whoever whom whose why
              will with within without would yes yet you your yours yourself yourselves
              call called name named
              s t d ll re ve m don didn doesn isn aren wasn weren won wouldn couldn shouldn hasn
              haven hadn don't didn't doesn't isn't aren't wasn't weren't won't wouldn't couldn't
              shouldn't hasn't haven't hadn't can't it's that's what's who's where's when's how's
              i'm i've you're they're we're he's she's there's
              """
                  .split("\\s+"))
          .filter(word -> !word.isEmpty())
          .collect(Collectors.toUnmodifiableSet());

  private StopWords() {}

  static boolean contains(String word) {
    return WORDS.contains(word.toLowerCase(Locale.ROOT).replace('’', '\''));
  }
}
