package dev.parley.bot.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkSettingsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"https://parley.example.org", "http://localhost:8080/", "https://[::1]/parley"})
  void aWebAddressIsAccepted(String url) {
    assertThat(new LinkSettings(Optional.of(URI.create(url)), true).publicUrl()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "parley.example.org",
        "/articles",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "https:///articles",
        "https://parley.example.org/?a=b",
        "https://parley.example.org/#top"
      })
  void anythingElseIsNamed(String url) {
    assertThatThrownBy(() -> new LinkSettings(Optional.of(URI.create(url)), false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "illegal PARLEY_PUBLIC_URL "
                + url
                + ": must be like https://parley.example.org, without ?, # and @");
  }

  @Test
  void aPasswordIsNotRepeated() {
    assertThatThrownBy(
            () ->
                new LinkSettings(
                    Optional.of(URI.create("https://me:secret@parley.example.org")), false))
        .hasMessageContaining("https://***@parley.example.org")
        .hasMessageNotContaining("secret");
  }

  @Test
  void ownLinksNeedAnAddress() {
    assertThatThrownBy(() -> new LinkSettings(Optional.empty(), true))
        .hasMessageContaining("PARLEY_PUBLIC_URL is not set");
  }
}
