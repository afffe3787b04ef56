package dev.parley.telegram.receive;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * A getUpdates whose answer is taken update by update: nothing in one can hold up the others. Only
 * an update without a usable id is left out.
 */
final class TolerantGetUpdates extends GetUpdates {

  private static final Logger log = LoggerFactory.getLogger(TolerantGetUpdates.class);

  /**
   * A request.
   *
   * @param after the id of the last update that has been taken in; 0 for none
   * @param timeout in seconds
   */
  TolerantGetUpdates(int after, int timeout) {
    super(after == 0 ? null : after + 1, 100, timeout, IncomingReader.KINDS);
  }

  /** As documented; the library writes it in lower case. */
  @Override
  public String getMethod() {
    return "getUpdates";
  }

  /**
   * The updates, perhaps none.
   *
   * @throws TelegramApiRequestException also where there are some and none has a usable id: the
   *     server would send them again at once
   */
  @Override
  @SuppressWarnings("NonApiType") // the library's own signature
  public ArrayList<Update> deserializeResponse(String answer) throws TelegramApiRequestException {
    JsonNode result = parse(answer).path("result");
    if (!result.isArray()) {
      throw new TelegramApiRequestException("an answer without a list of updates");
    }
    List<Update> updates = usable(result);
    if (updates.isEmpty() && !result.isEmpty()) {
      throw new TelegramApiRequestException("updates without usable ids");
    }
    return new ArrayList<>(updates);
  }

  /** What Jackson says of a broken answer quotes it, so it is not passed on. */
  private static JsonNode parse(String answer) throws TelegramApiRequestException {
    try {
      return Json.tree(answer.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new TelegramApiRequestException("an answer that is not JSON");
    }
  }

  private List<Update> usable(JsonNode result) {
    List<Update> updates = new ArrayList<>();
    for (JsonNode update : result) {
      JsonNode id = update.path("update_id");
      if (isUsable(id)) {
        updates.add(new RawUpdate(id.intValue(), update));
      } else {
        log.warn("Telegram: an update without a usable id was left out");
      }
    }
    return updates;
  }

  /** One above it must be an offset that moves the server on. */
  private boolean isUsable(JsonNode id) {
    int least = getOffset() == null ? 1 : getOffset();
    return id.isIntegralNumber()
        && id.canConvertToInt()
        && id.intValue() >= least
        && id.intValue() < Integer.MAX_VALUE;
  }
}
