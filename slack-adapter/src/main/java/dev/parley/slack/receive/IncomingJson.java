package dev.parley.slack.receive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.parley.bot.channel.Backlog;

/** What came in as a text to keep. Fields that a later version may have added are passed over. */
public final class IncomingJson implements Backlog.Form<Incoming> {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  @Override
  public String id(Incoming incoming) {
    return incoming.id();
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
      throw new IllegalArgumentException("not of a known kind", e);
    }
  }
}
