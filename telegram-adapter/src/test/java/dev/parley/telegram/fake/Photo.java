package dev.parley.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/**
 * A photo as it was sent.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record Photo(int width, int height) {

  private static final int MOST_BYTES = 10_000_000;
  private static final int MOST_PIXELS = 10_000;
  private static final int MOST_RATIO = 20;

  /** Reads a file, and refuses what the documentation does not allow. */
  static Photo read(byte[] file) {
    if (file.length > MOST_BYTES) {
      throw ApiException.badRequest("file is too big");
    }
    BufferedImage image = image(file);
    Photo photo = new Photo(image.getWidth(), image.getHeight());
    int longer = Math.max(photo.width, photo.height);
    int shorter = Math.min(photo.width, photo.height);
    if (photo.width + photo.height > MOST_PIXELS || longer > MOST_RATIO * shorter) {
      throw ApiException.badRequest("PHOTO_INVALID_DIMENSIONS");
    }
    return photo;
  }

  private static BufferedImage image(byte[] file) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
      if (image != null) {
        return image;
      }
    } catch (IOException e) {
      // Refused below.
    }
    throw ApiException.badRequest("IMAGE_PROCESS_FAILED");
  }

  String shown() {
    return "<photo>";
  }

  JsonNode json() {
    ArrayNode sizes = JsonNodeFactory.instance.arrayNode();
    sizes
        .addObject()
        .put("file_id", "p1")
        .put("file_unique_id", "q1")
        .put("width", width)
        .put("height", height);
    return sizes;
  }
}
