package dev.abstracts.contract;

import static java.util.Objects.requireNonNull;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which hosts a service may call because somebody told it to. Whoever may set a polled feed or a webhook could otherwise have the
 * service call what only it can reach: its neighbours in the cluster, or the cloud's metadata.
 *
 * @param settings prefix of the settings {@code allowed-hosts} and {@code private-hosts}, for refusals
 * @param allowed names, or {@code *.} and the end of names; empty for all
 * @param privates hosts whose address may be one of a private network
 */
public record OutboundHosts(String settings, List<String> allowed, List<String> privates) {

    public OutboundHosts {
        requireNonNull(settings, "settings is null");
        allowed = List.copyOf(allowed);
        privates = List.copyOf(privates);
    }

    /** Why an address may not be called, or that its host is not known; nothing when it may. Looks the host up. */
    public Optional<String> refusal(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        String host = address.getHost();
        if (host == null || !(scheme.equals("http") || scheme.equals("https"))) {
            return Optional.of("%s is no address with http or https".formatted(address));
        }
        if (!allowed.isEmpty() && !matches(allowed, host)) {
            return Optional.of("host %s is none of %s.allowed-hosts: add it there".formatted(host, settings));
        }
        if (matches(privates, host)) {
            return Optional.empty();
        }
        try {
            for (InetAddress resolved : InetAddress.getAllByName(host)) {
                if (isPrivate(resolved)) {
                    return Optional.of(
                            "host %s has the address %s, which is not public: add it to %s.private-hosts if it may be called"
                                    .formatted(host, resolved.getHostAddress(), settings));
                }
            }
        } catch (UnknownHostException e) {
            return Optional.of("host %s is not known".formatted(host));
        }
        return Optional.empty();
    }

    private static boolean matches(List<String> patterns, String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return patterns.stream()
                .map(pattern -> pattern.strip().toLowerCase(Locale.ROOT))
                .anyMatch(pattern ->
                        pattern.startsWith("*.") ? name.endsWith(pattern.substring(1)) : name.equals(pattern));
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
