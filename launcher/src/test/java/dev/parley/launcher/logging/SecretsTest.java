package dev.parley.launcher.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SecretsTest {

  private static final String TELEGRAM = "7123456789:AAF0abc_defghijklmnopqrstuvwxyz-0123";

  @Test
  void whatIsConfiguredIsHiddenWhereverItStands() {
    Secrets secrets = Secrets.of(List.of("1:A", "1:ABC"));
    assertThat(secrets.mask("GET http://localhost/bot1:ABC/getMe, 1%3AABC, 1:Abc"))
        .isEqualTo("GET http://localhost/bot***/getMe, ***, ***bc");
  }

  @Test
  void whatLooksLikeATokenIsHiddenAlsoWhereNoneIsConfigured() {
    assertThat(
            Secrets.NONE.mask(
                "https://api.telegram.org/bot%s/getMe xoxb-123456-abcdef: xapp-1-A012345-123 xoxe.xoxp-1-Mi0yLTEw."
                    .formatted(TELEGRAM)))
        .isEqualTo("https://api.telegram.org/bot***/getMe ***: *** ***");
  }

  @Test
  void otherTextsStayAsTheyAre() {
    String text = "chat -1001234567890: 12:30:45.123, id 123456789:short, foxo-1, $1 \\1";
    assertThat(Secrets.of(List.of("9:Z")).mask(text)).isEqualTo(text);
  }

  @Test
  void aLongRowOfDigitsIsNoBurden() {
    String digits = "1".repeat(1_000_000);
    assertThat(Secrets.NONE.mask(digits)).isEqualTo(digits);
  }

  @Property
  void noSecretIsLeft(
      @ForAll String before,
      @ForAll
          @StringLength(min = 3, max = 60)
          @CharRange(from = 'a', to = 'z')
          @CharRange(from = '0', to = '9')
          @Chars({':', '_', '-'})
          String secret,
      @ForAll String after) {
    assertThat(Secrets.of(List.of(secret)).mask(before + secret + secret + after))
        .doesNotContain(secret);
  }
}
