package dev.kkachi.bench.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import no.priv.garshol.duke.Configuration;
import no.priv.garshol.duke.DataSource;
import no.priv.garshol.duke.Database;
import no.priv.garshol.duke.Property;
import no.priv.garshol.duke.PropertyImpl;

/// A setup in Duke's own words. Duke's own configuration cannot be loaded without Lucene 4.
final class DukeConfiguration implements Configuration {
    private final List<Property> properties = new ArrayList<>();
    private final Database database;

    private DukeConfiguration(Database database) {
        this.database = database;
    }

    static DukeConfiguration of(DukeSetup setup) {
        DukeConfiguration made = new DukeConfiguration(new DukeIndex(setup));
        made.properties.add(new PropertyImpl(DukePeer.ID));
        for (DukeSetup.Column column : setup.columns()) {
            made.properties.add(new PropertyImpl(column.name(), column.made(), column.low(), column.high()));
        }
        return made;
    }

    @Override
    public List<Property> getProperties() {
        return properties;
    }

    @Override
    public Collection<Property> getIdentityProperties() {
        return properties.subList(0, 1);
    }

    @Override
    public Property getPropertyByName(String name) {
        return properties.stream()
                .filter(property -> property.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Collection<Property> getLookupProperties() {
        return List.of();
    }

    @Override
    public Database getDatabase(boolean overwrite) {
        return database;
    }

    @Override
    public double getThreshold() {
        return DukePeer.LEAST;
    }

    @Override
    public void setThreshold(double wanted) {
        throw new UnsupportedOperationException("A threshold is chosen afterwards.");
    }

    /// Nothing may be a link: it is one or not.
    @Override
    public double getMaybeThreshold() {
        return 0;
    }

    @Override
    public Collection<DataSource> getDataSources() {
        return List.of();
    }

    @Override
    public Collection<DataSource> getDataSources(int group) {
        return List.of();
    }

    @Override
    public boolean isDeduplicationMode() {
        return true;
    }

    @Override
    public void validate() {}

    @Override
    public Configuration copy() {
        throw new UnsupportedOperationException("A setup is never copied.");
    }

    @Override
    public void setDatabase(Database other) {
        throw new UnsupportedOperationException("A setup keeps its index.");
    }
}
