using EMentoring.Core.Letters;
namespace EMentoring.App.Letters;
public sealed class LetterWriter { public Task<Mail> Write(string key, Letter letter, LetterFacts facts) => throw new InvalidOperationException(); }
