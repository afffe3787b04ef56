package dev.parley.training.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecipeTest {

  @TempDir private Path folder;

  @Test
  void aNewRunKeepsItsRecipe() {
    assertThat(Recipe.of(folder, Recipe.DEFAULT)).isEqualTo(Recipe.DEFAULT);
    assertThat(folder.resolve("recipe.json")).exists();
  }

  @Test
  void aRunThatGoesOnHasTheRecipeThatItWasStartedWith() throws Exception {
    Recipe.of(folder, Recipe.DEFAULT);
    Path file = folder.resolve("recipe.json");
    Files.writeString(file, Files.readString(file).replace("\"seed\" : 1", "\"seed\" : 7"));

    assertThat(Recipe.of(folder, Recipe.DEFAULT).seed()).isEqualTo(7);
  }

  @Test
  void aRecipeThatWouldNeverEndIsRefused() throws Exception {
    Recipe.of(folder, Recipe.DEFAULT);
    Path file = folder.resolve("recipe.json");
    Files.writeString(file, Files.readString(file).replace("\"batches\" : 1", "\"batches\" : 0"));

    assertThatThrownBy(() -> Recipe.of(folder, Recipe.DEFAULT))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("recipe.json");
  }
}
