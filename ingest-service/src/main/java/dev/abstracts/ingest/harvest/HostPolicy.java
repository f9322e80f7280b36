package dev.abstracts.ingest.harvest;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;

/**
 * Which hosts may be polled. Whoever may set a feed could otherwise have this service fetch what only it can reach: its
 * neighbours in the cluster, or the cloud's metadata.
 *
 * @param allowed names, or {@code *.} and the end of names; empty for all
 * @param privates hosts whose address may be one of a private network
 */
record HostPolicy(List<String> allowed, List<String> privates) {

    static HostPolicy of(HarvestSettings settings) {
        return new HostPolicy(
                settings.allowedHosts().orElse(List.of()),
                settings.privateHosts().orElse(List.of()));
    }

    /** @throws HarvestException when the address may not be fetched, or its host is not known */
    void check(URI address) throws HarvestException {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        String host = address.getHost();
        if (host == null || !(scheme.equals("http") || scheme.equals("https"))) {
            throw new HarvestException("%s is no address with http or https".formatted(address));
        }
        if (!allowed.isEmpty() && !matches(allowed, host)) {
            throw new HarvestException(
                    "host %s is none of abstracts.ingest.harvest.allowed-hosts: add it there".formatted(host));
        }
        if (matches(privates, host)) {
            return;
        }
        for (InetAddress resolved : resolve(host)) {
            if (isPrivate(resolved)) {
                throw new HarvestException(
                        "host %s has the address %s, which is not public: add it to abstracts.ingest.harvest.private-hosts if it may be polled"
                                .formatted(host, resolved.getHostAddress()));
            }
        }
    }

    private static boolean matches(List<String> patterns, String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return patterns.stream()
                .map(pattern -> pattern.strip().toLowerCase(Locale.ROOT))
                .anyMatch(pattern ->
                        pattern.startsWith("*.") ? name.endsWith(pattern.substring(1)) : name.equals(pattern));
    }

    private static InetAddress[] resolve(String host) throws HarvestException {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException e) {
            throw new HarvestException("host %s is not known".formatted(host), e);
        }
    }

    /** Loopback, link-local and private addresses, and those that are no host's: RFC 6890 and RFC 4193. */
    static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xFF;
        boolean shared = bytes.length == 4 && first == 100 && (bytes[1] & 0xC0) == 64;
        boolean reserved = bytes.length == 4 && (first == 0 || first >= 240);
        boolean uniqueLocal = bytes.length == 16 && (first & 0xFE) == 0xFC;
        return shared
                || reserved
                || uniqueLocal
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress();
    }
}
