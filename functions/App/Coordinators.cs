using EMentoring.App.Runtime;
using EMentoring.Core.SignUps;
using Microsoft.Extensions.Options;

namespace EMentoring.App;

/// <summary>Those who may coordinate: the configured addresses, each known by an id that stands for it.</summary>
public sealed class Coordinators(IOptions<Settings> settings, Ids ids)
{
    /// <summary>The id of an address that may sign in, or null.</summary>
    public string? Known(string address) =>
        settings.Value.Coordinators.Any(c => Profile.SameAddress(c, address)) ? ids.Coordinator(address) : null;

    /// <summary>The address behind an id; where it is no longer configured, the first one, so that letters reach somebody.</summary>
    public string Address(string id) => Find(id) ?? settings.Value.Coordinators[0];

    /// <summary>True where the id's address may still sign in.</summary>
    public bool Is(string id) => Find(id) is not null;

    private string? Find(string id) => settings.Value.Coordinators.FirstOrDefault(c => ids.Coordinator(c) == id);
}
