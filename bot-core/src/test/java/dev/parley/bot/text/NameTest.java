package dev.parley.bot.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The mayor of Marlow, she said, met Elena Brandt. | Marlow/Elena Brandt",
        "Talks in Oslo ended on Friday, 3 May. | Oslo",
        "Elena Brandt's men led the Marlow council. | Elena Brandt",
        "They met. Later the U.S. and Oslo agreed. | U.S./Oslo",
        "He met Deputy Secretary of Ports Elena Brandt. | Ports Elena Brandt",
        "nobody came | ''",
      })
  void namesAreToldByTheirCapitals(String text, String names) {
    assertThat(String.join("/", Name.in(text).stream().map(Name::text).toList())).isEqualTo(names);
  }
}
