package dev.parley.telegram.receive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.parley.bot.channel.Backlog;

/** What came in as a text to keep. Fields that a later version may have added are passed over. */
public final class IncomingJson implements Backlog.Form<Incoming> {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModules(new Jdk8Module(), new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  @Override
  public String id(Incoming incoming) {
    return Integer.toString(incoming.updateId());
  }

  @Override
  public String name(Incoming incoming) {
    return "Telegram: update " + incoming.updateId();
  }

  @Override
  public String write(Incoming incoming) {
    try {
      return MAPPER.writeValueAsString(incoming);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written as JSON", e);
    }
  }

  @Override
  public Incoming read(String json) {
    try {
      return MAPPER.readValue(json, Incoming.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not an update of a known kind", e);
    }
  }
}
