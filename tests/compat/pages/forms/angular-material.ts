import '@angular/compiler';
import '../../node_modules/@angular/material/prebuilt-themes/azure-blue.css';
import { Component, provideZonelessChangeDetection } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { bootstrapApplication } from '@angular/platform-browser';
import { FIELDS, type FormPage, scalePadPage } from '../shared/scalepad.ts';

let page: FormPage | undefined;

/** Compiled in the browser, because Angular's own command is not used here. */
class Form {
  fields = FIELDS;
  values: Record<string, string> = {};
  set(name: string, value: string): void {
    this.values[name] = value;
    page?.change(name, value);
  }
  connect(): void {
    page?.connect(this.values);
  }
}

const template = `
  <form (ngSubmit)="connect()">
    @for (field of fields; track field.name) {
      <mat-form-field>
        <mat-label>{{ field.label }}</mat-label>
        <input matInput [type]="field.type" [name]="field.name" [ngModel]="values[field.name]"
          (ngModelChange)="set(field.name, $event)">
      </mat-form-field>
    }
    <button matButton="filled" type="submit">Connect now</button>
  </form>`;

const App = Component({
  selector: 'compat-form',
  imports: [FormsModule, MatButtonModule, MatFormFieldModule, MatInputModule],
  template,
})(Form) as unknown as typeof Form | undefined;

scalePadPage((given) => {
  page = given;
  given.place.append(document.createElement('compat-form'));
  void bootstrapApplication(App ?? Form, { providers: [provideZonelessChangeDetection()] });
});
