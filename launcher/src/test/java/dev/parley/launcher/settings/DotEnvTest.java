package dev.parley.launcher.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class DotEnvTest {

  @Test
  void namesAndValuesAreRead() {
    assertThat(
            DotEnv.parse(
                ".env",
                """
                # where things are
                PARLEY_DATA=/var/parley

                  export PARLEY_LINKS = own   # ours
                EMPTY=
                HASH=a#b
                SINGLE='a # b'
                DOUBLE="it's" # said
                EQUALS=a=b
                """))
        .isEqualTo(
            Map.of(
                "PARLEY_DATA", "/var/parley",
                "PARLEY_LINKS", "own",
                "EMPTY", "",
                "HASH", "a#b",
                "SINGLE", "a # b",
                "DOUBLE", "it's",
                "EQUALS", "a=b"));
  }

  @Test
  void aLineThatIsNoneIsNamedWithoutItsWords() {
    assertThatThrownBy(() -> DotEnv.parse("/srv/.env", "A=1\nmy secret\n"))
        .isInstanceOf(SettingException.class)
        .hasMessage("/srv/.env, line 2: expected NAME=value.");
  }

  @Test
  void theLastOfTwoValuesCounts() {
    assertThat(DotEnv.parse(".env", "A=1\nA=2")).isEqualTo(Map.of("A", "2"));
  }

  @Property
  void aQuotedValueIsTakenAsItStands(
      @ForAll @AlphaChars @StringLength(min = 1) String name, @ForAll String value) {
    String written = value.replaceAll("[\\p{Cntrl}\u2028\u2029\u0085']", "");
    assertThat(DotEnv.parse(".env", name + "='" + written + "'")).containsEntry(name, written);
  }
}
