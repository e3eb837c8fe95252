using System.Globalization;

namespace DeployGuard.Documents.Pipelines.GitHub.Expressions;

/// <summary>The value of an expression as far as it is known.</summary>
internal sealed class ExpressionValue
{
    private readonly Shape shape;
    private readonly bool boolean;
    private readonly double number;

    private ExpressionValue(Shape shape, bool boolean = false, double number = 0, SymbolicText? text = null, IReadOnlyList<ExpressionValue>? items = null)
    {
        this.shape = shape;
        this.boolean = boolean;
        this.number = number;
        Text = text;
        Items = items;
    }

    private enum Shape
    {
        Unknown,
        Null,
        Boolean,
        Number,
        Text,
        Object,
        Own,
        Nothing,
    }

    /// <summary>Nothing is known.</summary>
    public static ExpressionValue Unknown { get; } = new(Shape.Unknown);

    /// <summary>Nothing, such as a member that an event does not have.</summary>
    public static ExpressionValue Null { get; } = new(Shape.Null);

    /// <summary>The switch.</summary>
    public static ExpressionValue True { get; } = new(Shape.Boolean, boolean: true);

    /// <summary>The switch.</summary>
    public static ExpressionValue False { get; } = new(Shape.Boolean);

    /// <summary>An object, or another value, of which only is known that it counts as true.</summary>
    public static ExpressionValue Object { get; } = new(Shape.Object);

    /// <summary>A value of which only is known that it does not count as true.</summary>
    public static ExpressionValue Nothing { get; } = new(Shape.Nothing);

    /// <summary>The name of this very repository or its owner: whoever compares it with a name wrote that name down.</summary>
    public static ExpressionValue Own { get; } = new(Shape.Own);

    /// <summary>The text; null for other values.</summary>
    public SymbolicText? Text { get; }

    /// <summary>The items of a list; null for other values.</summary>
    public IReadOnlyList<ExpressionValue>? Items { get; }

    /// <summary>The text when all of it is known; null otherwise.</summary>
    public string? Literal => Text?.Literal;

    /// <summary>Whether a condition takes it for true: not null, <c>''</c>, 0 or false.</summary>
    public Truth Truth => shape switch
    {
        Shape.Null or Shape.Nothing => Truth.False,
        Shape.Boolean => TruthLogic.Of(boolean),
        Shape.Number => TruthLogic.Of(number is not (0 or double.NaN)),
        Shape.Text => Text!.HasContent,
        Shape.Object or Shape.Own => Truth.True,
        _ => Truth.Unknown,
    };

    /// <summary>How it is printed; null when that is not known.</summary>
    public SymbolicText? Printed => shape switch
    {
        Shape.Null => SymbolicText.Of(""),
        Shape.Boolean => SymbolicText.Of(boolean ? "true" : "false"),
        Shape.Number => SymbolicText.Of(number.ToString("R", CultureInfo.InvariantCulture)),
        Shape.Text => Text,
        _ => null,
    };

    public static ExpressionValue Of(string text) => Of(SymbolicText.Of(text));

    public static ExpressionValue Of(SymbolicText text) => new(Shape.Text, text: text);

    public static ExpressionValue Of(double number) => new(Shape.Number, number: number);

    public static ExpressionValue Of(IReadOnlyList<ExpressionValue> items) => new(Shape.Object, items: items);

    public static ExpressionValue Of(Truth truth) => truth switch { Truth.True => True, Truth.False => False, _ => Unknown };

    /// <summary><c>==</c>: texts without their casing, values of different types as numbers.</summary>
    public Truth EqualTo(ExpressionValue other)
    {
        if (shape == Shape.Own && other.shape is Shape.Own or Shape.Text || Text is not null && other.shape == Shape.Own) return Truth.True;
        if (shape == Shape.Null && other.IsSomething || IsSomething && other.shape == Shape.Null) return Truth.False;
        if (Text is not null && other.Text is not null) return Text.EqualTo(other.Text);

        return Number is { } left && other.Number is { } right ? TruthLogic.Of(left.Equals(right) && !double.IsNaN(left)) : Truth.Unknown;
    }

    /// <summary><c>&lt;</c> and its like, of numbers that are known.</summary>
    public Truth Compare(ExpressionValue other, Func<int, bool> holds)
    {
        if (Number is not { } left || other.Number is not { } right || Text is not null && other.Text is not null) return Truth.Unknown;
        return double.IsNaN(left) || double.IsNaN(right) ? Truth.False : TruthLogic.Of(holds(left.CompareTo(right)));
    }

    /// <summary>True for what is no plain value and is there.</summary>
    private bool IsSomething => shape is Shape.Object or Shape.Own;

    private double? Number => shape switch
    {
        Shape.Null => 0,
        Shape.Boolean => boolean ? 1 : 0,
        Shape.Number => number,
        Shape.Text when Text!.Literal is { } literal => NumberOf(literal),
        Shape.Text when Text.HasContent == Truth.True && Text.Prefix.Length > 0 && !char.IsDigit(Text.Prefix[0]) => double.NaN,
        _ => null,
    };

    private static double NumberOf(string text) =>
        text.Trim().Length == 0 ? 0
        : double.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value
        : double.NaN;
}
