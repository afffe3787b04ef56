package dev.parley.slack.handle;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import dev.parley.bot.channel.Shelf;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The answers given lately, found again after a restart too. Thread-safe. */
final class Answers {

  private static final Gson SLACK_JSON = GsonFactory.createSnakeCase();

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(
              new SimpleModule()
                  .addSerializer(LayoutBlock.class, new BlockWriter())
                  .addDeserializer(LayoutBlock.class, new BlockReader()))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final Shelf shelf;
  private final Map<String, StoredAnswer> held = new ConcurrentHashMap<>();

  Answers(Shelf shelf) {
    this.shelf = shelf;
  }

  Optional<StoredAnswer> get(String id) {
    StoredAnswer answer = held.get(id);
    return answer != null ? Optional.of(answer) : shelf.get(id).flatMap(Answers::read);
  }

  /** Knows an answer that is on its way, until it is put or released. */
  void hold(StoredAnswer answer) {
    held.put(answer.id(), answer);
  }

  void release(StoredAnswer answer) {
    held.remove(answer.id());
  }

  /** Keeps an answer. */
  void put(StoredAnswer answer) {
    shelf.put(answer.id(), write(answer));
  }

  static String write(StoredAnswer answer) {
    try {
      return JSON.writeValueAsString(answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written as JSON", e);
    }
  }

  /** An answer that another version has written and this one cannot read is as good as none. */
  static Optional<StoredAnswer> read(String json) {
    try {
      return Optional.of(JSON.readValue(json, StoredAnswer.class));
    } catch (JsonProcessingException | JsonParseException e) {
      return Optional.empty();
    }
  }

  /** Blocks are the library's, and so is the way to write them. */
  private static final class BlockWriter extends JsonSerializer<LayoutBlock> {
    @Override
    public void serialize(LayoutBlock block, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeRawValue(SLACK_JSON.toJson(block, LayoutBlock.class));
    }
  }

  private static final class BlockReader extends JsonDeserializer<LayoutBlock> {
    @Override
    public LayoutBlock deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      return SLACK_JSON.fromJson(json.readValueAsTree().toString(), LayoutBlock.class);
    }
  }
}
