package dev.parley.knowledge.files;

import dev.parley.knowledge.files.YamlValue.Mapping;
import dev.parley.knowledge.files.YamlValue.Nothing;
import dev.parley.knowledge.files.YamlValue.Scalar;
import dev.parley.knowledge.files.YamlValue.Sequence;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads a YAML mapping into values that know their lines, which Jackson's trees do not; the parser
 * is the one below Jackson. Only what plain data needs is taken: anchors (and with them aliases),
 * tags, repeated keys and deep nesting are refused, so that no small text can grow large or mean
 * something that does not stand in it.
 */
final class YamlReader {

  /** Front matter needs three: the mapping, the list of notes, a note. */
  private static final int MAX_DEPTH = 4;

  private static final Set<Tag> PLAIN_TAGS =
      Set.of(
          Tag.STR,
          Tag.NULL,
          Tag.INT,
          Tag.FLOAT,
          Tag.BOOL,
          Tag.TIMESTAMP,
          Tag.MAP,
          Tag.SEQ,
          Tag.MERGE);

  /** A text that is not such YAML. */
  static final class YamlException extends Exception {
    private final int line;

    YamlException(int line, String reason) {
      super(reason);
      this.line = line;
    }

    int line() {
      return line;
    }
  }

  private YamlReader() {}

  /** The mapping that the text consists of; an empty text is an empty mapping. */
  static Mapping read(String yaml) throws YamlException {
    refuseControlCharacters(yaml);
    Node root = compose(yaml);
    if (root == null) {
      return new Mapping(Map.of(), Map.of(), 1);
    }
    if (toValue(root) instanceof Mapping mapping) {
      return mapping;
    }
    throw new YamlException(
        line(root), "malformed YAML: expected lines such as \"title: Some headline\"");
  }

  private static void refuseControlCharacters(String yaml) throws YamlException {
    List<String> lines = yaml.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!StreamReader.isPrintable(lines.get(i))) {
        throw new YamlException(i + 1, "malformed YAML: a control character: remove it");
      }
    }
  }

  private static Node compose(String yaml) throws YamlException {
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(MAX_DEPTH);
    try {
      return new Yaml(options).compose(new StringReader(yaml));
    } catch (MarkedYAMLException e) {
      String context = e.getContext() == null ? "" : e.getContext() + ", ";
      throw new YamlException(
          e.getProblemMark().getLine() + 1,
          "malformed YAML: "
              + firstLine(context + e.getProblem())
              + "; put quotes around text with signs such as \": \"");
    } catch (YAMLException e) {
      throw new YamlException(1, "malformed YAML: " + firstLine(e.getMessage()));
    }
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  private static YamlValue toValue(Node node) throws YamlException {
    if (node.getAnchor() != null || !PLAIN_TAGS.contains(node.getTag())) {
      throw new YamlException(
          line(node),
          "YAML anchors, aliases and tags are not allowed: put quotes around text that starts with"
              + " &, * or !");
    }
    if (node instanceof MappingNode mapping) {
      return toMapping(mapping);
    }
    if (node instanceof SequenceNode sequence) {
      List<YamlValue> items = new ArrayList<>();
      for (Node item : sequence.getValue()) {
        items.add(toValue(item));
      }
      return new Sequence(items, line(node));
    }
    return node.getTag().equals(Tag.NULL)
        ? new Nothing(line(node))
        : new Scalar(((ScalarNode) node).getValue(), line(node));
  }

  private static Mapping toMapping(MappingNode node) throws YamlException {
    Map<String, YamlValue> entries = new LinkedHashMap<>();
    Map<String, Integer> keyLines = new LinkedHashMap<>();
    for (NodeTuple entry : node.getValue()) {
      int keyLine = line(entry.getKeyNode());
      if (!(toValue(entry.getKeyNode()) instanceof Scalar key)) {
        throw new YamlException(keyLine, "malformed YAML: a key is not a word");
      }
      if (keyLines.putIfAbsent(key.text(), keyLine) != null) {
        throw new YamlException(keyLine, "\"" + key.text() + "\" stands here again: keep one");
      }
      entries.put(key.text(), toValue(entry.getValueNode()));
    }
    return new Mapping(entries, keyLines, line(node));
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
